package org.shenava.endurance;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serial;
import org.nd4j.linalg.activations.impl.ActivationIdentity;

/** Code that a hostile file would bring to life: by its name in a configuration, or as an object in a stream. */
public final class Surprise extends ActivationIdentity {
    @Serial
    private static final long serialVersionUID = 1;

    private static boolean ran;

    /** As readers of configurations make it. */
    public Surprise() {
        ran = true;
    }

    @Serial
    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        ran = true;
    }

    /** Whether it was brought to life since this was asked last. */
    public static boolean ran() {
        boolean answer = ran;
        ran = false;
        return answer;
    }
}
