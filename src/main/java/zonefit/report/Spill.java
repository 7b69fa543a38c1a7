package zonefit.report;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rows of text that wait on disk for their turn, so that memory does not grow with them. */
final class Spill implements Closeable {

    /** Takes rows back, in their order. */
    @FunctionalInterface
    interface Rows {
        void row(List<String> cells) throws IOException;
    }

    private final Path file;
    private final DataOutputStream out;
    private long rows;

    Spill() throws IOException {
        this.file = Files.createTempFile("zonefit", ".rows");
        file.toFile().deleteOnExit();
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    void add(List<String> cells) throws IOException {
        out.writeInt(cells.size());
        for (String cell : cells) {
            byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
        rows++;
    }

    void each(Rows sink) throws IOException {
        out.flush();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (long row = 0; row < rows; row++) {
                int size = in.readInt();
                List<String> cells = new ArrayList<>(size);
                for (int i = 0; i < size; i++) {
                    cells.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
                }
                sink.row(cells);
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
