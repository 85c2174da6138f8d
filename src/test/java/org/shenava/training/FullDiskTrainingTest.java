package org.shenava.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelFolder;
import org.shenava.classifier.dl4j.TinyModel;
import org.shenava.endurance.SmallDisk;

/** What training leaves on a disk that is full. */
class FullDiskTrainingTest {
    @TempDir
    Path folder;

    @Test
    void aModelThatFindsNoRoomLeavesTheOldOneWhole() throws Exception {
        byte[] zip = TinyModel.networkZip(1);
        ModelCard card = TinyModel.card("dastgah-tiny-1", zip);
        try (SmallDisk disk = SmallDisk.at(Files.createDirectory(folder.resolve("disk")), 512)) {
            Path model = disk.folder().resolve("dastgah-tiny-1");
            ModelWriter.write(model, card, Map.of(ModelFolder.NETWORK, zip));
            disk.fill(8 << 10);

            assertThatThrownBy(() -> ModelWriter.write(
                            model, card, Map.of(ModelFolder.NETWORK, zip, "large.csv", new byte[200_000])))
                    .isInstanceOf(TrainingException.class)
                    .hasMessageContaining("make room");

            assertThat(ModelFolder.inspect(model).problem()).isEmpty();
            try (Stream<Path> left = Files.list(disk.folder())) {
                assertThat(left.map(path -> path.getFileName().toString()))
                        .containsExactlyInAnyOrder("dastgah-tiny-1", "filler");
            }
        }
    }
}
