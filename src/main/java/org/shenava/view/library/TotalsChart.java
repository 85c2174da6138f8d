package org.shenava.view.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shenava.view.common.Texts;

/** Bars under a title. Rows stay the same nodes while their order does, so that numbers that grow take the focus from nobody. */
final class TotalsChart extends VBox {
    private static final double NAME = 150;
    private static final double SHARE = 48;
    private static final double COUNT = 110;
    private static final double TIME = 100;
    private static final double SECONDS_A_MINUTE = 60;
    private static final long MINUTES_AN_HOUR = 60;

    private final String id;
    private final Filter.Kind unsureKind;
    private final Texts texts;
    private final Consumer<Filter> choose;
    private final GridPane grid = new GridPane();
    private final Map<String, TotalsRow> rows = new HashMap<>();
    private List<String> shown = List.of();

    /**
     * A chart without bars.
     *
     * @param id of the rows, with the label behind it
     * @param unsureKind which recordings are the unsure ones here
     */
    TotalsChart(String id, String title, Filter.Kind unsureKind, Texts texts, Consumer<Filter> choose) {
        this.id = id;
        this.unsureKind = unsureKind;
        this.texts = texts;
        this.choose = choose;
        Label heading = new Label(title);
        heading.getStyleClass().add("card-title");
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        // So wide that the bars of two charts stand one below the other.
        grid.getColumnConstraints().setAll(column(NAME), bars, column(SHARE), column(COUNT), column(TIME));
        grid.getStyleClass().add("library-totals");
        getStyleClass().add("library-chart");
        getChildren().setAll(heading, grid);
    }

    private static ColumnConstraints column(double leastWidth) {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(leastWidth);
        return column;
    }

    void show(List<Totals.Bar> bars) {
        setVisible(!bars.isEmpty());
        setManaged(!bars.isEmpty());
        List<String> wanted = bars.stream().map(Totals.Bar::label).toList();
        double largest = bars.stream().mapToDouble(Totals.Bar::share).max().orElse(1);
        for (Totals.Bar bar : bars) {
            rows.computeIfAbsent(bar.label(), label -> new TotalsRow(id, label, unsureKind, texts, choose))
                    .show(bar, bar.share() / largest);
        }
        if (!wanted.equals(shown)) {
            shown = wanted;
            build();
        }
    }

    private void build() {
        List<TotalsRow> ordered = shown.stream().map(rows::get).toList();
        Optional<TotalsRow> focused =
                ordered.stream().filter(row -> row.name().isFocused()).findFirst();
        grid.getChildren().clear();
        for (int i = 0; i < ordered.size(); i++) {
            // What is unsure stands apart, after an empty row.
            grid.addRow(shown.get(i).isEmpty() ? i + 1 : i, ordered.get(i).cells());
        }
        focused.ifPresent(row -> row.name().requestFocus());
    }

    /** A length of sound as people say it. */
    static String time(double seconds, Texts texts) {
        if (seconds < SECONDS_A_MINUTE) {
            return texts.text("library.totals.seconds", texts.number(Math.round(seconds)));
        }
        long minutes = Math.round(seconds / SECONDS_A_MINUTE);
        return minutes < MINUTES_AN_HOUR
                ? texts.text("library.totals.minutes", texts.number(minutes))
                : texts.text(
                        "library.totals.hours",
                        texts.number(minutes / MINUTES_AN_HOUR),
                        texts.number(minutes % MINUTES_AN_HOUR));
    }
}
