package org.shenava.classifier.ensemble;

import java.util.HashSet;
import java.util.List;

/**
 * Which models are asked, and how their answers are combined.
 *
 * @param schemaVersion version of this form, {@value #SCHEMA_VERSION}
 * @param members at least two different models, in the order of the combination
 * @param combination how their answers become one
 */
public record Ensemble(int schemaVersion, List<Member> members, Combination combination) {
    public static final int SCHEMA_VERSION = 1;

    private static final int MOST_MEMBERS = 64;

    public Ensemble {
        members = List.copyOf(members);
        if (schemaVersion != SCHEMA_VERSION) {
            throw new IllegalArgumentException("schemaVersion must be " + SCHEMA_VERSION + ", got " + schemaVersion);
        }
        if (members.size() < 2 || members.size() > MOST_MEMBERS) {
            throw new IllegalArgumentException("members must be 2 to " + MOST_MEMBERS + ", got " + members.size());
        }
        if (new HashSet<>(members.stream().map(Member::id).toList()).size() != members.size()) {
            throw new IllegalArgumentException("a member comes twice");
        }
    }

    /**
     * What the members said of one input, as a combination takes it.
     *
     * @param answers probabilities of all labels, one array a member, in the order of the members
     * @return {@code [members x labels]}
     */
    public static float[] logs(List<float[]> answers) {
        int labels = answers.get(0).length;
        float[] logs = new float[answers.size() * labels];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = (float) Math.log(Math.max(answers.get(i / labels)[i % labels], Combination.LEAST));
        }
        return logs;
    }
}
