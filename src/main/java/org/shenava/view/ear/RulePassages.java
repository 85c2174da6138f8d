package org.shenava.view.ear;

import java.util.Set;
import java.util.stream.Collectors;
import org.shenava.job.JobContext;
import org.shenava.music.Mode;
import org.shenava.music.Modes;
import org.shenava.synth.PassageRules;
import org.shenava.synth.PassageSound;

/** Passages made by {@link PassageRules}. */
final class RulePassages implements Passages {
    private static final Set<String> ALL =
            Modes.all().stream().map(Mode::label).collect(Collectors.toUnmodifiableSet());

    @Override
    public Set<String> modes() {
        return ALL;
    }

    @Override
    public boolean tempoCanChange() {
        return true;
    }

    @Override
    public Sound make(Mode mode, long seed, double tempo, JobContext job) {
        PassageSound sound = PassageSound.drawn(mode, seed).atTempo(tempo);
        return new Sound(sound.render(PassageRules.passage(mode, seed), SAMPLE_RATE_HZ), SAMPLE_RATE_HZ, "");
    }
}
