package org.shenava.view.common;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Something to tell the user, in no language yet, because it may be read after the language has changed.
 *
 * @param key of a text; empty when there is a sentence
 * @param arguments of the text; numbers get the digits of the language, messages its words
 * @param sentence of a lower layer, as it is
 */
public record Message(String key, List<Object> arguments, String sentence) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments), "");
    }

    /** What a layer below says, in English; several sentences stand on lines of their own. */
    public static Message told(String sentence) {
        return new Message("", List.of(), sentence);
    }

    /** What the user reads when something failed; what was not foreseen is logged. */
    public static Message failure(Exception failure) {
        Optional<String> foreseen = Failures.foreseen(failure);
        if (foreseen.isPresent()) {
            return told(foreseen.get());
        }
        System.getLogger(Message.class.getName()).log(System.Logger.Level.WARNING, "work failed", failure);
        return Message.of(failure instanceof IOException ? "work.notWritten" : "error.unforeseen");
    }

    public String words(Texts texts) {
        if (key.isEmpty()) {
            return texts.told(sentence);
        }
        return texts.text(key, arguments.stream().map(one -> word(one, texts)).toArray());
    }

    private static Object word(Object argument, Texts texts) {
        if (argument instanceof Message message) {
            return message.words(texts);
        }
        if (argument instanceof Number number) {
            return texts.number(number.longValue());
        }
        String text = String.valueOf(argument);
        boolean letterFirst = text.isEmpty() || Character.isLetterOrDigit(text.codePointAt(0));
        // In a Persian sentence the first slash of a path would else be shown at the path's other end.
        return texts.rightToLeft() && !letterFirst ? Directions.embedded(text) : text;
    }
}
