package org.shenava.e2e;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** Missing programs skip a test with a message, or fail it where they are required. */
class MachineTest {
    private static final String REQUIRED = "shenava.e2e.required";

    private String before;

    @BeforeEach
    void remember() {
        before = System.getProperty(REQUIRED, "false");
    }

    @AfterEach
    void restore() {
        System.setProperty(REQUIRED, before);
    }

    @Test
    void skipsWithAMessageThatNamesWhatIsMissing() {
        System.setProperty(REQUIRED, "false");

        assertThatThrownBy(() -> Machine.needs("java", "no-such-program"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("no-such-program");
    }

    @Test
    void failsWhereItIsRequired() {
        System.setProperty(REQUIRED, "true");

        assertThatThrownBy(() -> Machine.needs("no-such-program"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no-such-program");
    }

    @Test
    void goesOnWhenNothingIsMissing() {
        assertThatCode(() -> Machine.needs("sh")).doesNotThrowAnyException();
    }
}
