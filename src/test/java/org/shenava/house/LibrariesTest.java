package org.shenava.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.shenava.house.House.none;
import static org.shenava.house.House.onlyIn;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which library lives where, so that each can be replaced in one place; and none reaches the network. */
class LibrariesTest {
    /** Beginnings of the names of what reaches the network. */
    private static final List<String> NETWORK = List.of(
            "java.net.Socket",
            "java.net.ServerSocket",
            "java.net.Datagram",
            "java.net.Multicast",
            "java.net.Inet",
            "java.net.URLConnection",
            "java.net.HttpURLConnection",
            "java.net.http.",
            "javax.net.",
            "java.nio.channels.SocketChannel",
            "java.nio.channels.ServerSocketChannel",
            "java.nio.channels.DatagramChannel",
            "java.nio.channels.AsynchronousSocketChannel",
            "java.rmi.",
            "javax.management.remote.",
            "javafx.scene.web.",
            "org.nd4j.common.resources.Downloader",
            "org.nd4j.common.resources.strumpf.");

    @Test
    void javaFxOnlyInViewAndApp() {
        onlyIn(List.of("view", "app"), "javafx..", "org.controlsfx..");
    }

    /** It fails on systems without its codecs: whatever plays files asks {@code FilePlayer}, which then takes our own decoder. */
    @Test
    void theMediaPlayerOnlyBehindOurOwn() {
        onlyIn(List.of("view.file"), "javafx.scene.media..");
    }

    @Test
    void deeplearning4jOnlyInItsAdapters() {
        none(noClasses()
                .that()
                .resideOutsideOfPackage("..dl4j..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.datavec.."));
    }

    @Test
    void tarsosOnlyInAudioAndFeature() {
        onlyIn(List.of("audio", "feature"), "be.tarsos..");
    }

    @Test
    void ffmpegOnlyInAudio() {
        onlyIn(List.of("audio"), "org.bytedeco.ffmpeg..");
    }

    @Test
    void theDatabaseOnlyInStore() {
        onlyIn(List.of("store"), "java.sql..", "javax.sql..", "org.sqlite..");
    }

    @Test
    void tagsAreWrittenInOnePlace() {
        onlyIn(List.of("library.tags"), "org.jaudiotagger..");
    }

    /** What they fitted is kept and run by our own code. */
    @Test
    void libraryLearnersOnlyFit() {
        onlyIn(List.of("training.baseline"), "org.tribuo..", "com.oracle.labs..", "libsvm..");
    }

    /** What is heard and found stays on this computer. {@code NoNetworkTest} sees the same while the program works, libraries included. */
    @Test
    void nobodyReachesTheNetwork() {
        none(noClasses()
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("speak with other computers") {
                    @Override
                    public boolean test(JavaClass used) {
                        return NETWORK.stream().anyMatch(used.getName()::startsWith);
                    }
                })
                .orShould()
                .callMethod(java.net.URL.class, "openStream")
                .orShould()
                .callMethod(java.net.URL.class, "openConnection"));
    }
}
