package zonefit.vocabulary;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is done at the site: a layout may send the stages of one industry to different places. */
public enum Activity {
    PRODUCTION, RESEARCH, PILOT, HEADQUARTERS, TESTING, LOGISTICS, SERVICES;

    private static final Map<String, Activity> BY_CODE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Activity::code, Function.identity()));

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }

    public static Optional<Activity> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
