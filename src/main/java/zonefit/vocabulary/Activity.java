package zonefit.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done at the site: a layout may send the stages of one industry to different places. */
public enum Activity {
    PRODUCTION, RESEARCH, PILOT, HEADQUARTERS, TESTING, LOGISTICS, SERVICES;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Activity> of(String code) {
        return Stream.of(values()).filter(activity -> activity.code().equals(code)).findFirst();
    }
}
