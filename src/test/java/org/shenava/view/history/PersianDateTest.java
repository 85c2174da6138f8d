package org.shenava.view.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenava.settings.Language;
import org.shenava.view.common.Texts;

class PersianDateTest {
    /** Days that every almanac has: new years, leap days, and the day of a change of years between. */
    @ParameterizedTest
    @CsvSource({
        "2024-03-20, 1403, 1, 1",
        "2025-03-20, 1403, 12, 30",
        "2025-03-21, 1404, 1, 1",
        "2026-03-20, 1404, 12, 29",
        "2026-03-21, 1405, 1, 1",
        "2026-11-21, 1405, 8, 30",
        "2021-03-20, 1399, 12, 30",
        "2021-03-21, 1400, 1, 1",
        "1979-02-11, 1357, 11, 22",
        "2000-01-01, 1378, 10, 11",
        "2026-09-22, 1405, 6, 31",
        "2026-09-23, 1405, 7, 1",
        "1925-03-31, 1304, 1, 11",
    })
    void knowsTheDay(LocalDate date, int year, int month, int day) {
        assertThat(PersianDate.of(date)).isEqualTo(new PersianDate(year, month, day));
    }

    @Test
    void everyDayFollowsTheOneBefore() {
        PersianDate before = PersianDate.of(LocalDate.of(1900, 1, 1));
        int newYears = 0;
        for (LocalDate date = LocalDate.of(1900, 1, 2); date.getYear() < 2101; date = date.plusDays(1)) {
            PersianDate now = PersianDate.of(date);
            boolean nextDay =
                    now.year() == before.year() && now.month() == before.month() && now.day() == before.day() + 1;
            boolean nextMonth = now.year() == before.year() && now.month() == before.month() + 1 && now.day() == 1;
            boolean nextYear = now.year() == before.year() + 1 && now.month() == 1 && now.day() == 1;
            assertThat(nextDay || nextMonth || nextYear)
                    .as(before + " then " + now)
                    .isTrue();
            newYears += nextYear ? 1 : 0;
            before = now;
        }
        assertThat(newYears).isEqualTo(201);
    }

    @Test
    void refusesYearsOutsideTheTable() {
        assertThatThrownBy(() -> PersianDate.of(LocalDate.of(5000, 1, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isWrittenInTheDigitsOfTheLanguage() {
        Instant moment = Instant.parse("2026-11-21T11:56:00Z");
        ZoneId tehran = ZoneId.of("Asia/Tehran");

        assertThat(new Moments(Texts.of(Language.PERSIAN), tehran).of(moment)).isEqualTo("۳۰ آبان ۱۴۰۵، ۱۵:۲۶");
        assertThat(new Moments(Texts.of(Language.ENGLISH), tehran).of(moment)).isEqualTo("21 Nov 2026, 15:26");
        assertThat(new Moments(Texts.of(Language.ENGLISH), tehran).of(Instant.parse("2026-11-20T20:35:00Z")))
                .isEqualTo("21 Nov 2026, 00:05");
    }
}
