package org.shenava.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.shenava.classifier.Score;
import org.shenava.recognition.Answer.LabelProbability;

/** {@code report.json}. */
final class ReportJson {
    private static final int SCHEMA_VERSION = 1;
    private static final int NAMED = 3;
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReportJson() {}

    private record Report(
            int schemaVersion,
            String model,
            String networkSha256,
            String dataset,
            String indexSha256,
            String protocol,
            int leftOut,
            List<Score> scores,
            List<Score> byPerformer,
            List<String> labels,
            int[][] confusion,
            List<Calibration.Bin> calibration,
            List<One> recordings) {}

    /** One recording: what it is, and the first few answers. */
    private record One(String path, String sha256, String truth, boolean right, List<LabelProbability> top) {}

    static String of(EvaluationReport report) {
        Report form = new Report(
                SCHEMA_VERSION,
                report.card().id(),
                report.card().networkSha256(),
                report.dataset().name(),
                report.dataset().indexSha256(),
                report.selection().protocol().id(),
                report.selection().leftOut(),
                report.scores(),
                report.byPerformer(),
                report.confusion().labels(),
                report.confusion().counts(),
                report.calibration().bins(),
                report.recordings().stream().map(ReportJson::one).toList());
        try {
            return JSON.writeValueAsString(form).replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a report could not be written as JSON", impossible);
        }
    }

    private static One one(Tested tested) {
        return new One(
                tested.recording().path(),
                tested.recording().sha256(),
                tested.truth(),
                tested.right(),
                tested.top().subList(0, Math.min(NAMED, tested.top().size())));
    }
}
