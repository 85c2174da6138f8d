package org.shenava.view.history;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.shenava.view.common.Texts;

/** Dates as people of the language write them: of the Iranian calendar in Persian. */
public final class Moments {
    private final Texts texts;
    private final ZoneId zone;

    public Moments(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** Day and minute. */
    public String of(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        return texts.text("history.when", day(local), time(local));
    }

    private String day(LocalDateTime local) {
        if (!texts.rightToLeft()) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(Locale.UK)
                    .format(local);
        }
        PersianDate date = PersianDate.of(local.toLocalDate());
        return texts.text(
                "history.date",
                texts.number(date.day()),
                texts.text("history.month." + date.month()),
                // Years have no separator of thousands.
                digits(date.year()));
    }

    private String time(LocalDateTime local) {
        return twoDigits(local.getHour()) + ":" + twoDigits(local.getMinute());
    }

    private String twoDigits(int value) {
        return value < 10 ? texts.number(0) + texts.number(value) : texts.number(value);
    }

    private String digits(int value) {
        StringBuilder written = new StringBuilder();
        String.valueOf(value).chars().forEach(digit -> written.append(texts.number(digit - '0')));
        return written.toString();
    }
}
