package org.shenava.training.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateSettingsTest {
    @Test
    void orderIsReadByMoreTemplatesWherePerformancesAnswerForThemselves() {
        TemplateSettings scoresOnly = TemplateSettings.melody();
        TemplateSettings apart = scoresOnly.withPerformances();

        assertThat(scoresOnly.hearsOrder(0)).isTrue();
        assertThat(scoresOnly.templatesOf(0)).isEqualTo(64);
        assertThat(apart.templatesOf(0)).isEqualTo(128);
        assertThat(apart.sentence(1, true)).contains("2 of them have 128 templates");
        assertThat(apart.members()).isEqualTo(scoresOnly.members());
    }

    @Test
    void whoReadsTheProfileAloneStaysAsItIs() {
        TemplateSettings melody = TemplateSettings.melody();

        assertThat(melody.withPerformances().templatesOf(2)).isEqualTo(melody.templatesOf(2));
        assertThat(TemplateSettings.wide().withPerformances()).isEqualTo(TemplateSettings.wide());
    }
}
