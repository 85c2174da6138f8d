package org.shenava.view.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.shenava.view.common.FollowFocus;
import org.shenava.view.common.Page;
import org.shenava.view.common.PageContext;
import org.shenava.view.live.LiveViewModel;

/** The page of settings, log and what Shenava is made of: a list of sections at the side, and the chosen one. */
public final class SettingsPage implements Page {
    public static final String ID = "settings";

    private final PageContext context;
    private final LastSection last;
    private final List<Section.Source> sources;
    private final Map<String, Section> built = new HashMap<>();
    private final ListView<Section.Source> list = new ListView<>();
    private final ScrollPane place = new ScrollPane();
    private final HBox view = new HBox(list, place);

    /** @param live whose inputs and model are chosen here */
    public SettingsPage(LiveViewModel live, PageContext context) {
        this.context = context;
        last = context.kept().the(LastSection.class, LastSection::new);
        sources = List.of(
                new Section.Source("general", GeneralSection::new),
                new Section.Source("listening", inner -> new ListeningSection(live, inner)),
                new Section.Source("recording", RecordingSection::new),
                new Section.Source("log", LogSection::new),
                Section.Source.of("diagnostics", DiagnosticsPane::new, DiagnosticsPane::tick),
                new Section.Source("about", AboutSection::new));
        view.getStyleClass().add("settings-page");
        view.getStylesheets()
                .add(SettingsPage.class
                        .getResource("/org/shenava/view/preferences.css")
                        .toExternalForm());
        HBox.setHgrow(place, Priority.ALWAYS);
        fillPlace();
        fillList();
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public Node firstFocus() {
        return list;
    }

    @Override
    public void shown() {
        section().shown();
    }

    @Override
    public void tick(long nowNanos) {
        section().tick(nowNanos);
    }

    @Override
    public void close() {
        built.values().forEach(Section::close);
    }

    private void fillPlace() {
        place.getStyleClass().add("section-place");
        place.setId("section-place");
        place.setFitToWidth(true);
        // The log fills the height; what is higher scrolls.
        place.setFitToHeight(true);
        place.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        FollowFocus.within(place);
    }

    private void fillList() {
        list.setId("sections");
        list.getStyleClass().add("sections");
        list.setAccessibleText(context.texts().text("preferences.sections"));
        list.getItems().setAll(sources);
        list.setCellFactory(ignored -> new ListCell<>() {
            @Override
            protected void updateItem(Section.Source source, boolean empty) {
                super.updateItem(source, empty);
                setText(empty || source == null ? null : name(source));
            }
        });
        list.getSelectionModel()
                .select(sources.stream()
                        .filter(source -> source.id().equals(last.id()))
                        .findFirst()
                        .orElse(sources.get(0)));
        show(chosen());
        list.getSelectionModel().selectedItemProperty().addListener((observed, before, after) -> {
            if (after == null) {
                list.getSelectionModel().select(before);
            } else if (!after.id().equals(last.id())) {
                show(after);
                section().shown();
            }
        });
    }

    private void show(Section.Source source) {
        last.set(source.id());
        Section section =
                built.computeIfAbsent(source.id(), id -> source.maker().apply(context));
        if (!section.view().getStyleClass().contains("section")) {
            section.view().getStyleClass().add("section");
        }
        place.setAccessibleText(name(source));
        place.setContent(section.view());
        place.setVvalue(0);
    }

    private String name(Section.Source source) {
        return context.texts().text("preferences.section." + source.id());
    }

    private Section.Source chosen() {
        return list.getSelectionModel().getSelectedItem();
    }

    private Section section() {
        return built.get(chosen().id());
    }
}
