package org.shenava.audio;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;

/** Sound devices that do what a test says. */
final class FakeLines {
    final AudioFormat format;
    AudioFormat opened;
    boolean open = true;
    int closes;

    /** Bytes that a device has ready, or has room for; asked at every {@code available()}. */
    IntSupplier available = () -> 0;

    /** What the next bytes of a microphone hold, repeated. */
    byte[] content = {0, 0};

    long bytesMoved;

    /** Formats that {@code open} refuses as a busy device does. */
    Predicate<AudioFormat> busyFor = refused -> false;

    FakeLines(AudioFormat format) {
        this.format = format;
        opened = format;
    }

    /** A mixer whose only line is this microphone. */
    Mixer mixer() {
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
            case "getLine" -> microphone();
            case "isLineSupported" -> true;
            default -> throw new AssertionError("not expected: " + method);
        };
        return (Mixer) Proxy.newProxyInstance(Mixer.class.getClassLoader(), new Class<?>[] {Mixer.class}, handler);
    }

    private Object open(AudioFormat asked) throws LineUnavailableException {
        if (busyFor.test(asked)) {
            throw new LineUnavailableException("Device or resource busy");
        }
        opened = asked;
        open = true;
        return null;
    }

    TargetDataLine microphone() {
        return proxy(TargetDataLine.class);
    }

    SourceDataLine loudspeaker() {
        return proxy(SourceDataLine.class);
    }

    private <T> T proxy(Class<T> type) {
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
            case "getFormat" -> opened;
            case "isOpen" -> open;
            case "available" -> available.getAsInt();
            case "getBufferSize" -> 19_200;
            case "open" -> open((AudioFormat) arguments[0]);
            case "read" -> fill((byte[]) arguments[0], (int) arguments[1], (int) arguments[2]);
            case "write" -> {
                bytesMoved += (int) arguments[2];
                yield arguments[2];
            }
            case "close" -> {
                open = false;
                closes++;
                yield null;
            }
            case "start", "stop", "flush" -> null;
            default -> throw new AssertionError("not expected: " + method);
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private int fill(byte[] target, int offset, int byteCount) {
        for (int i = 0; i < byteCount; i++) {
            target[offset + i] = content[(int) ((bytesMoved + i) % content.length)];
        }
        bytesMoved += byteCount;
        return byteCount;
    }
}
