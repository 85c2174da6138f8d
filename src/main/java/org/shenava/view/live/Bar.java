package org.shenava.view.live;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.shenava.music.Label;

/** One class of the model as its bar shows it. Lives as long as the model; only its values change. */
public final class Bar {
    private final Label label;
    private final DoubleProperty probability = new SimpleDoubleProperty();
    private final DoubleProperty recent = new SimpleDoubleProperty();
    private final StringProperty note = new SimpleStringProperty("");
    private final IntegerProperty place = new SimpleIntegerProperty();

    Bar(Label label, int place) {
        this.label = label;
        this.place.set(place);
    }

    public Label label() {
        return label;
    }

    /** From the evidence since the start, 0 to 1. */
    public DoubleProperty probability() {
        return probability;
    }

    /** From the last seconds only, 0 to 1. */
    public DoubleProperty recent() {
        return recent;
    }

    /** What else is known of the class, below its name; mostly empty. */
    public StringProperty note() {
        return note;
    }

    /** Row in the list, 0 uppermost. */
    public IntegerProperty place() {
        return place;
    }
}
