package org.shenava.view.library;

import org.shenava.library.results.ReportWords;
import org.shenava.music.Labels;
import org.shenava.view.common.Texts;

/** A report in the language of the window, or of the command line. */
public final class ReportTexts implements ReportWords {
    private final Texts texts;

    public ReportTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String language() {
        return texts.locale().getLanguage();
    }

    @Override
    public boolean rightToLeft() {
        return texts.rightToLeft();
    }

    @Override
    public String text(Part part, Object... arguments) {
        return texts.text("library.report." + part.name(), arguments);
    }

    @Override
    public String number(long value) {
        return texts.number(value);
    }

    @Override
    public String percent(double share) {
        return texts.percent(share);
    }

    @Override
    public String time(double seconds) {
        return TotalsChart.time(seconds, texts);
    }

    @Override
    public String name(String label) {
        return texts.name(Labels.of(label));
    }

    @Override
    public String told(String sentence) {
        return texts.told(sentence);
    }
}
