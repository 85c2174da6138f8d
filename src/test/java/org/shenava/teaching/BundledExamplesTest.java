package org.shenava.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.classifier.ModelCatalog;
import org.shenava.job.JobContext;
import org.shenava.teaching.learn.Teacher;
import org.shenava.teaching.project.Project;

/** What the tutorial says of its examples holds. Its figures are those that this prints. */
class BundledExamplesTest {
    private static final Path EXAMPLES = Path.of("assets/teach").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void gushehsAreToldApartAlsoOfPlayersNeverHeard() throws Exception {
        Judgement judged = teach("gusheh");

        assertThat(judged.test()).isEqualTo(Judgement.Test.BY_PLAYER);
        assertThat(judged.score().n()).isEqualTo(18);
        assertThat(judged.verdict()).isNotEqualTo(Judgement.Verdict.NO_BETTER_THAN_GUESSING);
        assertThat(judged.score().value()).isGreaterThan(0.7);
    }

    @Test
    void tasteIsToldApart() throws Exception {
        Judgement judged = teach("taste");

        assertThat(judged.test()).isEqualTo(Judgement.Test.BY_RECORDING);
        assertThat(judged.score().n()).isEqualTo(12);
        assertThat(judged.verdict()).isNotEqualTo(Judgement.Verdict.NO_BETTER_THAN_GUESSING);
    }

    private Judgement teach(String example) throws Exception {
        Project project = Project.open(EXAMPLES.resolve(example), folder.resolve("elsewhere"));
        Inventory inventory = project.inspect(JobContext.QUIET);
        assertThat(inventory.ready()).isTrue();
        assertThat(inventory.remarks()).extracting(Remark::kind).containsOnly(Remark.Kind.NO_BACKGROUND);
        TeachRequest request = new TeachRequest(
                project.examples(),
                Optional.empty(),
                List.of(),
                project.cache(),
                project.progress(),
                folder.resolve("own-" + example + "-1"),
                example,
                TeachRequest.Advanced.DEFAULT,
                "a test");
        Taught taught = new Teacher(new ModelCatalog(List.of(Path.of("models"))))
                .teach(request, new Pause(), step -> {}, JobContext.QUIET);
        Judgement judged = taught.judgement();
        System.out.println(JudgementLine.of(example, judged));
        return judged;
    }
}
