package org.shenava.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.Score;
import org.shenava.recognition.Answer.LabelProbability;

/** {@code report.json}: every number of a report. */
final class ReportJson {
    /** 2: several datasets, beginnings, classes, folded confidence and thresholds. */
    private static final int SCHEMA_VERSION = 2;

    private static final int NAMED = 3;
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReportJson() {}

    private record Report(
            int schemaVersion,
            String model,
            String networkSha256,
            ModelCard.Training training,
            String command,
            String protocol,
            List<Data> datasets,
            List<TestedSet.Untested> untested,
            List<Score> scores,
            List<Score> pooled,
            List<Score> sameRecordings,
            List<Score> byPerformer,
            String mainUnit,
            List<ClassScore> classes,
            double meanRecall,
            List<String> labels,
            int[][] confusion,
            Confidence label,
            Confidence folded,
            double unsureBelow,
            List<Score> cardScores,
            List<One> recordings) {}

    private record Data(String name, String indexSha256, int tested, int leftOut) {}

    private record Confidence(
            double expectedCalibrationError, List<Calibration.Bin> bins, List<ThresholdCurve.Point> thresholds) {}

    /** One recording: what it is, and the first few answers. */
    private record One(
            String path,
            String sha256,
            String truth,
            boolean right,
            double heardSeconds,
            String state,
            List<LabelProbability> top) {}

    static String of(EvaluationReport report) {
        List<ClassScore> classes = ClassScore.of(report.confusion());
        Report form = new Report(
                SCHEMA_VERSION,
                report.card().id(),
                report.card().networkSha256(),
                report.card().training(),
                report.request().command(),
                report.protocol().id(),
                report.sets().stream().map(ReportJson::data).toList(),
                report.untested(),
                report.scores(),
                report.pooled(),
                report.sameRecordings(),
                report.byPerformer(),
                report.mainUnit(),
                classes,
                ClassScore.meanRecall(classes),
                report.confusion().labels(),
                report.confusion().counts(),
                confidence(report, Question.LABEL),
                confidence(report, Question.FOLDED),
                report.card().unsureBelow(),
                report.card().scores(),
                report.recordings().stream().map(ReportJson::one).toList());
        try {
            return JSON.writeValueAsString(form).replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a report could not be written as JSON", impossible);
        }
    }

    private static Data data(TestedSet set) {
        return new Data(
                set.dataset().name(),
                set.dataset().indexSha256(),
                set.recordings().isEmpty()
                        ? set.windows().size()
                        : set.recordings().size(),
                set.selection().leftOut());
    }

    private static Confidence confidence(EvaluationReport report, Question question) {
        Calibration calibration = report.calibration(question);
        return new Confidence(
                calibration.expectedError(),
                calibration.bins(),
                report.thresholds(question).points());
    }

    private static One one(Tested tested) {
        return new One(
                tested.recording().path(),
                tested.recording().sha256(),
                tested.truth(),
                tested.right(),
                tested.heardSeconds(),
                tested.state().id(),
                tested.top().subList(0, Math.min(NAMED, tested.top().size())));
    }
}
