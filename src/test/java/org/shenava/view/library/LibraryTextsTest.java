package org.shenava.view.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shenava.library.apply.RunSummary;
import org.shenava.library.plan.Action;
import org.shenava.library.plan.PlanRow;
import org.shenava.library.results.ReportWords;
import org.shenava.library.scan.ScanOutcome;
import org.shenava.settings.Language;
import org.shenava.view.common.Texts;

/** Keys that the code puts together. */
class LibraryTextsTest {
    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ENGLISH", "PERSIAN"})
    void everyStateHasItsWords(Language language) {
        Texts texts = Texts.of(language);
        List<String> keys = new ArrayList<>();
        Stream.of(ScanOutcome.Why.values()).forEach(one -> keys.add("library.why." + one.name()));
        Stream.of(PlanRow.State.values()).forEach(one -> keys.add("library.plan.state." + one.name()));
        Stream.of(RunSummary.State.values()).forEach(one -> keys.add("library.runs.state." + one.name()));
        Stream.of(RunSummary.Fate.values()).forEach(one -> keys.add("library.plan.became." + one.name()));
        keys.add("library.plan.became.GOING_ON");
        Stream.of(ReportWords.Part.values()).forEach(one -> keys.add("library.report." + one.name()));
        Stream.of(Action.values()).forEach(one -> keys.add("library.plan.action." + one.name()));
        Stream.of(Filter.Kind.values())
                .filter(one -> one != Filter.Kind.LABEL)
                .forEach(one -> keys.add("library.filter." + one.name()));

        assertThat(keys).hasSizeGreaterThan(20).allSatisfy(key -> assertThat(texts.text(key))
                .isNotBlank());
    }
}
