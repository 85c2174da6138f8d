package org.shenava.view.history;

import java.time.LocalDate;

/**
 * A day of the Iranian calendar, by Borkowski's table of its leap years ("The Persian calendar for 3000 years", 1996): right for the
 * years 1 to 3177, which are 622 to 3798 of the Gregorian calendar.
 *
 * @param month 1 to 12
 * @param day 1 to 31
 */
record PersianDate(int year, int month, int day) {
    /** Years at which the order of leap years changes. */
    private static final int[] BREAKS = {
        -61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178
    };

    private static final int GREGORIAN_BEFORE = 621;
    private static final int LONG_MONTHS = 6;
    private static final int LONG_MONTH_DAYS = 31;
    private static final int SHORT_MONTH_DAYS = 30;
    private static final int CYCLE_YEARS = 33;
    private static final int LEAPS_A_CYCLE = 8;

    static PersianDate of(LocalDate date) {
        int year = date.getYear() - GREGORIAN_BEFORE;
        LocalDate newYear = newYear(year);
        if (date.isBefore(newYear)) {
            year--;
            newYear = newYear(year);
        }
        int days = (int) (date.toEpochDay() - newYear.toEpochDay());
        int inLongMonths = LONG_MONTHS * LONG_MONTH_DAYS;
        if (days < inLongMonths) {
            return new PersianDate(year, days / LONG_MONTH_DAYS + 1, days % LONG_MONTH_DAYS + 1);
        }
        int rest = days - inLongMonths;
        return new PersianDate(year, LONG_MONTHS + rest / SHORT_MONTH_DAYS + 1, rest % SHORT_MONTH_DAYS + 1);
    }

    /** The first of Farvardin. */
    private static LocalDate newYear(int year) {
        if (year < BREAKS[0] || year >= BREAKS[BREAKS.length - 1]) {
            throw new IllegalArgumentException("the table of leap years does not know the year " + year);
        }
        int leaps = -14;
        int from = BREAKS[0];
        int jump = 0;
        for (int i = 1; i < BREAKS.length; i++) {
            jump = BREAKS[i] - from;
            if (year < BREAKS[i]) {
                break;
            }
            leaps += jump / CYCLE_YEARS * LEAPS_A_CYCLE + jump % CYCLE_YEARS / 4;
            from = BREAKS[i];
        }
        int passed = year - from;
        leaps += passed / CYCLE_YEARS * LEAPS_A_CYCLE + (passed % CYCLE_YEARS + 3) / 4;
        if (jump % CYCLE_YEARS == 4 && jump - passed == 4) {
            leaps++;
        }
        int gregorian = year + GREGORIAN_BEFORE;
        int gregorianLeaps = gregorian / 4 - (gregorian / 100 + 1) * 3 / 4 - 150;
        int dayOfMarch = 20 + leaps - gregorianLeaps;
        return LocalDate.of(gregorian, 3, 1).plusDays(dayOfMarch - 1L);
    }
}
