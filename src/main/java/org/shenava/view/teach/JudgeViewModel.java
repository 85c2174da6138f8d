package org.shenava.view.teach;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shenava.teaching.Example;
import org.shenava.teaching.Judgement;
import org.shenava.teaching.Judgement.JudgedExample;
import org.shenava.view.common.PageContext;

/**
 * What the test of the chosen model said, and the answers in one cell of it with their recordings. Lives as long as the window, and
 * knows no texts. JavaFX thread.
 */
public final class JudgeViewModel {
    private final CollectViewModel collect;
    private final OwnModelsViewModel models;
    private final SampleViewModel sample;
    private final ReadOnlyObjectWrapper<Cell> cell = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<JudgedExample>> answers = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<JudgedExample> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();

    JudgeViewModel(PageContext context) {
        collect = CollectViewModel.of(context);
        models = OwnModelsViewModel.of(context);
        sample = SampleViewModel.of(context);
        models.chosen().addListener((observed, before, after) -> begin(before, after));
        begin(null, models.chosen().get());
    }

    /** The one of the window. */
    static JudgeViewModel of(PageContext context) {
        return context.kept().the(JudgeViewModel.class, () -> new JudgeViewModel(context));
    }

    /** Recordings of one class that were called another, or the same. */
    record Cell(String label, String answer) {
        boolean right() {
            return label.equals(answer);
        }
    }

    /** Null while none is chosen. */
    ReadOnlyObjectProperty<Cell> cell() {
        return cell.getReadOnlyProperty();
    }

    /** The answers in the cell, most certain first. */
    ReadOnlyObjectProperty<List<JudgedExample>> answers() {
        return answers.getReadOnlyProperty();
    }

    /** The answer that is looked at; null while there is none. */
    ReadOnlyObjectProperty<JudgedExample> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Recordings were put elsewhere or taken out since the test, so that it is worth training again. */
    ReadOnlyBooleanProperty changed() {
        return changed.getReadOnlyProperty();
    }

    Optional<Judgement> judgement() {
        return Optional.ofNullable(models.chosen().get()).flatMap(OwnModel::judgement);
    }

    void choose(Cell newCell) {
        cell.set(newCell);
        List<JudgedExample> found = judgement()
                .map(judgement -> judgement.cell(newCell.label(), newCell.answer()))
                .orElse(List.of());
        answers.set(found);
        choose(found.isEmpty() ? null : found.get(0));
    }

    void choose(JudgedExample answer) {
        chosen.set(answer);
        sample.stop();
        look();
    }

    /** Lets the chosen recording be seen, if it is not: another one was heard meanwhile, or the project was read later. */
    void look() {
        JudgedExample answer = chosen.get();
        Optional<Path> wanted = Optional.ofNullable(answer).flatMap(this::file);
        if (!wanted.equals(sample.file().get())) {
            sample.look(wanted, answer == null ? 0 : answer.worstSecond());
        } else if (answer != null && !sample.playback().playing().get()) {
            sample.look(wanted, answer.worstSecond());
        }
    }

    /** Plays the chosen recording from where the answer was least right, or stops it. */
    void play() {
        if (sample.playback().playing().get()) {
            sample.stop();
        } else {
            Optional.ofNullable(chosen.get())
                    .ifPresent(answer -> file(answer).ifPresent(path -> sample.play(path, answer.worstSecond())));
        }
    }

    /** Puts the chosen recording into another class. */
    void relabel(String label) {
        withExample(example -> collect.relabel(List.of(example), label));
    }

    /** Takes the chosen recording out. */
    void remove() {
        withExample(example -> collect.remove(List.of(example)));
    }

    /** The recording as it lies in the project now; empty where it is not there any more, or the project is another one. */
    Optional<Example> example(JudgedExample answer) {
        return collect.example(answer.path());
    }

    private void withExample(java.util.function.Consumer<Example> verb) {
        Optional.ofNullable(chosen.get()).flatMap(this::example).ifPresent(example -> {
            sample.stop();
            verb.accept(example);
            changed.set(true);
        });
    }

    private Optional<Path> file(JudgedExample answer) {
        return example(answer).map(Example::file);
    }

    private void begin(OwnModel before, OwnModel after) {
        if (before != null
                && after != null
                && before.id().equals(after.id())
                && before.judgement().equals(after.judgement())) {
            return;
        }
        changed.set(false);
        answers.set(List.of());
        chosen.set(null);
        cell.set(null);
        worstCell().ifPresent(this::choose);
    }

    /** The one with the most mistakes; that of the first class where there are none. */
    private Optional<Cell> worstCell() {
        return judgement().flatMap(judgement -> judgement.labels().stream()
                .flatMap(label -> judgement.labels().stream()
                        .filter(answer -> !answer.equals(label))
                        .map(answer -> new Cell(label, answer)))
                .max((a, b) -> Integer.compare(size(judgement, a), size(judgement, b)))
                .filter(one -> size(judgement, one) > 0)
                .or(() -> judgement.labels().stream().findFirst().map(label -> new Cell(label, label))));
    }

    private static int size(Judgement judgement, Cell one) {
        return judgement.cell(one.label(), one.answer()).size();
    }
}
