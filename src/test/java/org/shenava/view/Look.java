package org.shenava.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;

/**
 * What tests see of a window. Two style classes mark exceptions, on a node and for all inside it: {@code time-axis} is a drawing whose
 * time or frequency runs to the right in every language, {@code verbatim} holds what is not of the window's language, such as names of
 * files, devices, models and libraries.
 */
final class Look {
    private Look() {}

    /** All that can be seen, however deep. */
    static List<Node> visible(Node root) {
        List<Node> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (node.isVisible()) {
            found.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
            }
        }
    }

    /** What the keyboard can reach. */
    static List<Node> reachable(Node root) {
        return visible(root).stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .toList();
    }

    static boolean isMarked(Node node, String styleClass) {
        return isInside(node, one -> one.getStyleClass().contains(styleClass));
    }

    /** What scrolls may be larger than its place. */
    static boolean scrolls(Node node) {
        Node parent = node.getParent();
        return parent != null && isInside(parent, one -> one instanceof ScrollPane || one instanceof VirtualFlow<?>);
    }

    static boolean isInside(Node node, Predicate<Node> place) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (place.test(one)) {
                return true;
            }
        }
        return false;
    }

    /** What is to be read of a label, without its line breaks; empty where it has no words. */
    static Optional<String> shown(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(text -> squeezed(((Text) text).getText()))
                .findFirst();
    }

    static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** How a screen reader names a control; empty where it cannot. */
    static String spokenName(Node node, Node root) {
        Stream<String> names = Stream.of(
                node.getAccessibleText(),
                node instanceof Labeled labeled ? labeled.getText() : null,
                node instanceof TextInputControl input && input.isEditable() ? input.getPromptText() : null,
                labelFor(node, root));
        return names.filter(name -> name != null && !name.isBlank()).findFirst().orElse("");
    }

    private static String labelFor(Node node, Node root) {
        return visible(root).stream()
                .filter(one -> one instanceof Label label && node.equals(label.getLabelFor()))
                .map(one -> ((Label) one).getText())
                .findFirst()
                .orElse(null);
    }

    /** Reached by the tabulator, or by arrows from another one of its group that is. */
    static boolean isReachedBy(List<Node> stops, Node node) {
        return stops.contains(node)
                || node instanceof Toggle toggle
                        && toggle.getToggleGroup() != null
                        && toggle.getToggleGroup().getToggles().stream().anyMatch(stops::contains);
    }

    static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /** For messages. */
    static String name(String where, Node node) {
        String words = node instanceof Labeled labeled ? " \"" + labeled.getText() + "\"" : "";
        return where + ": " + node + words;
    }
}
