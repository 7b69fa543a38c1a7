package zonefit.amendment;

import java.nio.file.Path;
import java.util.Objects;
import zonefit.screening.Screener;

/**
 * A rules folder as it was or will be, ready to screen.
 *
 * @param name     what the user calls it: a folder or a revision
 * @param folder   where its files are
 * @param screener over these files, for one thread
 */
public record Edition(String name, Path folder, Screener screener) {

    public Edition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(screener, "screener");
    }
}
