package org.shenava.view.scale;

import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import org.shenava.view.common.Texts;

/** Takes a pitch in hertz: written in the digits of either language, or stepped with the arrow keys. */
final class HertzField extends TextField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int COLUMNS = 6;

    private final Texts texts;
    private final DoublePredicate taker;
    private OptionalDouble shown = OptionalDouble.empty();

    /** @param taker takes a pitch, or refuses it with false */
    HertzField(String id, String name, String help, Texts texts, DoublePredicate taker) {
        this.texts = texts;
        this.taker = taker;
        setId(id);
        getStyleClass().add("hertz-field");
        setPrefColumnCount(COLUMNS);
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(name);
        setAccessibleHelp(help);
        setTooltip(new Tooltip(help));
        setOnAction(event -> commit());
        focusedProperty().addListener((observed, before, focused) -> {
            if (!focused) {
                commit();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::step);
    }

    /** Shows a pitch, unless somebody is writing. */
    void show(OptionalDouble hz) {
        if (!isFocused() && !hz.equals(shown)) {
            write(hz);
        }
    }

    private void write(OptionalDouble hz) {
        shown = hz;
        setText(hz.isPresent() ? texts.number(hz.getAsDouble(), 1) : "");
        pseudoClassStateChanged(WRONG, false);
    }

    private void commit() {
        String before = shown.isPresent() ? texts.number(shown.getAsDouble(), 1) : "";
        if (getText().equals(before)) {
            pseudoClassStateChanged(WRONG, false);
            return;
        }
        OptionalDouble wanted = ScaleWords.number(getText());
        boolean taken = wanted.isPresent() && taker.test(wanted.getAsDouble());
        if (taken) {
            write(wanted);
        } else if (isFocused()) {
            pseudoClassStateChanged(WRONG, true);
        } else {
            write(shown);
        }
    }

    private void step(KeyEvent event) {
        double step =
                switch (event.getCode()) {
                    case UP -> 1;
                    case DOWN -> -1;
                    case ESCAPE -> 0;
                    default -> Double.NaN;
                };
        if (Double.isNaN(step) || shown.isEmpty()) {
            return;
        }
        event.consume();
        if (step == 0) {
            write(shown);
        } else if (taker.test(shown.getAsDouble() + step)) {
            write(OptionalDouble.of(shown.getAsDouble() + step));
        }
    }
}
