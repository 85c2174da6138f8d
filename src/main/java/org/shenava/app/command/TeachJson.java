package org.shenava.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.TreeMap;
import org.shenava.teaching.ClassCount;
import org.shenava.teaching.Judgement;
import org.shenava.teaching.Judgement.JudgedExample;
import org.shenava.teaching.Remark;
import org.shenava.teaching.Taught;

/**
 * What was collected and taught, one object a line:
 *
 * <pre>
 * {"class":"setar","background":false,"recordings":12,"seconds":858.2}
 * {"remark":"few_recordings","forbids":false,"label":"oud","path":"","other":"","number":3,"sentence":"..."}
 * {"model":"own-mine-1","folder":"...","title":"Mine","labels":[...],"approach":"colour-transfer","test":"by_player","folds":5,
 *  "n":30,"right":0.9,"low":0.74,"high":0.97,"guessing":0.33,"simple":0.8,"tried":{"colour-transfer":0.91},"verdict":"good",
 *  "matrix":[[10,0],[1,9]],"mistakes":[{"file":"oud/a.flac","label":"oud","answer":"setar","p":0.62,"worstSecond":3.5}],"leftOut":[]}
 * </pre>
 */
final class TeachJson {
    private TeachJson() {}

    static String count(ClassCount one) {
        ObjectNode line = AnswerJson.object();
        line.put("class", one.label());
        line.put("background", one.background());
        line.put("recordings", one.recordings());
        line.put("seconds", AnswerJson.rounded(one.seconds(), 1));
        return AnswerJson.text(line);
    }

    static String remark(Remark one) {
        ObjectNode line = AnswerJson.object();
        line.put("remark", id(one.kind()));
        line.put("forbids", one.kind().forbidding());
        line.put("label", one.label());
        line.put("path", one.path());
        line.put("other", one.other());
        line.put("number", AnswerJson.rounded(one.number(), 2));
        line.put("sentence", one.sentence());
        return AnswerJson.text(line);
    }

    static String taught(Taught taught) {
        Judgement judgement = taught.judgement();
        ObjectNode line = AnswerJson.object();
        line.put("model", taught.card().id());
        line.put("folder", taught.folder().toString());
        line.put("title", taught.card().own().title());
        ArrayNode labels = line.putArray("labels");
        judgement.labels().forEach(labels::add);
        line.put("approach", judgement.approach().id());
        line.put("test", id(judgement.test()));
        line.put("folds", judgement.folds());
        line.put("n", judgement.score().n());
        line.put("right", AnswerJson.rounded(judgement.score().value(), 4));
        line.put("low", AnswerJson.rounded(judgement.score().low(), 4));
        line.put("high", AnswerJson.rounded(judgement.score().high(), 4));
        line.put("guessing", AnswerJson.rounded(judgement.guessing(), 4));
        line.put("simple", AnswerJson.rounded(judgement.simple(), 4));
        ObjectNode tried = line.putObject("tried");
        new TreeMap<>(judgement.tried())
                .forEach((approach, share) -> tried.put(approach.id(), AnswerJson.rounded(share, 4)));
        line.put("verdict", id(judgement.verdict()));
        ArrayNode matrix = line.putArray("matrix");
        for (String label : judgement.labels()) {
            ArrayNode row = matrix.addArray();
            judgement
                    .labels()
                    .forEach(answer -> row.add(judgement.cell(label, answer).size()));
        }
        ArrayNode mistakes = line.putArray("mistakes");
        judgement.answers().stream().filter(one -> !one.right()).forEach(one -> addMistake(mistakes.addObject(), one));
        ArrayNode leftOut = line.putArray("leftOut");
        taught.leftOut().forEach(leftOut::add);
        return AnswerJson.text(line);
    }

    private static void addMistake(ObjectNode line, JudgedExample one) {
        line.put("file", one.path());
        line.put("label", one.label());
        line.put("answer", one.answer());
        line.put("p", AnswerJson.rounded(one.probabilities().getOrDefault(one.answer(), 0.0), 4));
        line.put("worstSecond", AnswerJson.rounded(one.worstSecond(), 2));
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
