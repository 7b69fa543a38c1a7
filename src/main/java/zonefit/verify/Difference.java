package zonefit.verify;

import java.util.Objects;

/**
 * One thing that an assessment says and that comes out differently now.
 *
 * @param path    where it stands in the JSON, such as {@code findings[huadu-2021/s1].outcome}
 * @param before  empty if the assessment does not have it
 * @param after   empty if it does not come out now
 * @param inWords whether only sentences differ, not a code or a figure
 */
public record Difference(String path, String before, String after, boolean inWords) {
    public Difference {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }
}
