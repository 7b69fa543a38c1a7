package zonefit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import zonefit.TestRules;
import zonefit.policy.Policy;
import zonefit.screening.Screener;

class PolicyPageTest {

    @Test
    void the_page_of_every_policy_is_what_its_rules_say() throws IOException {
        try (Screener screener = TestRules.screener()) {
            for (Policy policy : TestRules.folder().policies()) {
                Path page = TestRules.FOLDER.resolve("policies").resolve(policy.id()).resolve("README.md");
                assertThat(page).as("run ./zonefit rules pages").exists();
                assertThat(Files.readString(page)).as("run ./zonefit rules pages")
                        .isEqualTo(PolicyPage.of(policy, TestRules.folder(), screener.appliedRules()));
            }
        }
    }
}
