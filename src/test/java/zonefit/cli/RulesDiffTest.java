package zonefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zonefit.SmallRules;

/** {@code zonefit rules diff} and {@code zonefit rules expiry}, whole, over folders and revisions. */
class RulesDiffTest {

    private static final String MINIMUMS = "policies/town-2022/minimums.csv";

    @TempDir
    private Path folder;
    private SmallRules old;
    private SmallRules amended;
    private Path projects;

    private record Run(int exit, String out, String err) {
    }

    @BeforeEach
    void make() throws IOException {
        old = SmallRules.in(folder.resolve("old"));
        amended = SmallRules.in(folder.resolve("repository/rules"));
        projects = folder.resolve("projects.yaml");
        Files.writeString(projects, """
                - {id: P-1, asOf: 2023-09-15, name: "<b>&", industry: 机器人, site: {city: 广州市, district: 黄埔区},
                   land: {supply: new, landClass: M1, siteAreaSqm: 100, far: 2.2}}
                """);
    }

    @Test
    void folders_that_say_the_same_exit_with_0_and_say_so() {
        Run run = run("diff", old.folder().toString(), amended.folder().toString());
        assertThat(run.exit).isZero();
        assertThat(run.out).contains("The two rules folders say the same.");
        assertThat(run.err).isEmpty();
    }

    @Test
    void samples_are_no_part_of_the_rules() {
        amended.with("samples/town-2022/findings.csv", "", "sample,rule,outcome,force,phrase,shows\nfit/a,town-2022/ratio,met,,,\n");
        Run same = run("diff", old.folder().toString(), old.folder().toString());
        Run run = run("diff", old.folder().toString(), amended.folder().toString());
        assertThat(run.out.lines().skip(1).toList()).isNotEmpty().isEqualTo(same.out.lines().skip(1).toList());
    }

    @Test
    void a_revision_is_read_from_the_repository_of_the_rules_and_nothing_is_left_behind() throws Exception {
        commit();
        amended.with(MINIMUMS, ",2.0,printed", ",2.5,printed");
        List<Path> before = temporary();
        Run run = run("diff", "HEAD", "--rules", amended.folder().toString(), "--projects", projects.toString());
        assertThat(run.err).isEmpty();
        assertThat(run.exit).isZero();
        assertThat(run.out).contains("value: 2.0 → 2.5", "1 projects screened: 1 verdicts flip", "FIT → MISFIT");
        assertThat(temporary()).isEqualTo(before);
    }

    @Test
    void no_hook_or_filter_of_the_repository_runs() throws Exception {
        Path ran = folder.resolve("ran");
        Path repository = commit();
        Files.writeString(repository.resolve(".gitattributes"), "*.csv filter=evil export-ignore\n");
        git(repository, "config", "filter.evil.smudge", "touch " + ran);
        git(repository, "config", "filter.evil.clean", "cat");
        git(repository, "add", ".");
        git(repository, "commit", "-qm", "with a filter");
        Path hook = Files.writeString(repository.resolve(".git/hooks/post-checkout"), "#!/bin/sh\ntouch " + ran + "\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();
        Run run = run("diff", "HEAD", "--rules", amended.folder().toString());
        assertThat(run.out).contains("say the same");
        assertThat(ran).doesNotExist();
    }

    @Test
    void a_word_that_is_neither_folder_nor_revision_is_named_with_what_was_meant() throws Exception {
        git(commit(), "tag", "before-amendment");
        Run run = run("diff", "before-amendmet", "--rules", amended.folder().toString());
        assertThat(run.exit).isEqualTo(2);
        assertThat(run.err).contains("`before-amendmet`", "`before-amendment`");
    }

    @Test
    void a_revision_needs_a_repository() {
        Run run = run("diff", "HEAD", "--rules", old.folder().toString());
        assertThat(run.exit).isEqualTo(2);
        assertThat(run.err).contains("`HEAD`", "not a git repository");
    }

    @Test
    void invalid_rules_exit_with_3_and_the_side_is_named() throws Exception {
        amended.with(MINIMUMS, ",2.0,printed", ",two,printed");
        Run run = run("diff", old.folder().toString(), amended.folder().toString());
        assertThat(run.exit).isEqualTo(3);
        assertThat(run.err).contains("minimums.csv:2", "new rules: `two` is not a number").doesNotContain("old rules");
        commit();
        assertThat(run("diff", "HEAD", old.folder().toString(), "--rules", amended.folder().toString()).err)
                .contains("HEAD:policies/town-2022/minimums.csv:2", "old rules: `two`");
    }

    @Test
    void a_table_that_only_lint_reads_may_be_broken_too() {
        amended.with("policies/town-2022/clauses.csv", "layout,layout,", "layout,");
        Run run = run("diff", old.folder().toString(), amended.folder().toString());
        assertThat(run.exit).isEqualTo(3);
        assertThat(run.err).contains("clauses.csv:2", "new rules: ");
    }

    @Test
    void what_cannot_be_read_is_said_once_and_exits_with_5() throws IOException {
        Files.writeString(projects, Files.readString(projects) + "- {id: P-2, nam: x}\n");
        Run run = run("diff", old.folder().toString(), amended.folder().toString(), "--projects", projects.toString());
        assertThat(run.exit).isEqualTo(5);
        assertThat(run.err.lines()).hasSize(1).first().asString().contains("did you mean `name`?");
        assertThat(run.out).contains("1 projects screened", "1 inputs could not be read");
    }

    @Test
    void a_project_that_only_the_new_rules_can_read_is_told_as_such() throws IOException {
        amended.with("vocabulary/places.csv", "shenzhen,city", "nansha,district,南沙区,Nansha,guangzhou,南沙,440115\nshenzhen,city");
        Files.writeString(projects,
                "{id: P-3, asOf: 2023-09-15, industry: 机器人, policies: [town-2022, town-2024], site: {city: 广州市, district: 黄埔区}}\n");
        Path policy = amended.folder().resolve("policies/town-2024");
        Files.createDirectories(policy);
        Files.writeString(policy.resolve("policy.yaml"), Files.readString(amended.folder().resolve("policies/town-2017/policy.yaml"))
                .replace("town-2017", "town-2024"));
        Run run = run("diff", old.folder().toString(), amended.folder().toString(), "--projects", projects.toString());
        assertThat(run.exit).isEqualTo(5);
        assertThat(run.err).contains("with the old rules: there is no policy `town-2024`");
        assertThat(run.out).contains("unreadable → ");
    }

    @Test
    void the_page_holds_no_script_and_nothing_of_a_project_becomes_markup() {
        amended.with(MINIMUMS, ",2.0,printed", ",2.5,printed");
        Path page = folder.resolve("page.html");
        Run run = run("diff", old.folder().toString(), amended.folder().toString(), "--projects", projects.toString(), "--format", "html", "--output",
                page.toString());
        assertThat(run.exit).isZero();
        assertThat(run.out).isEmpty();
        assertThat(page).content().contains("default-src 'none'", "&lt;b&gt;&amp;", "FIT</span> → <span class=\"badge misfit\">")
                .doesNotContain("<b>&", "<script", " src=", "url(", "@import").endsWith("</html>\n");
    }

    @Test
    void a_command_line_that_cannot_be_is_refused() {
        assertThat(run("diff").exit).isEqualTo(2);
        assertThat(run("diff", "a", "b", "c").exit).isEqualTo(2);
        assertThat(run("diff", old.folder().toString(), "--format", "htm").err).contains("`htm`", "`html`");
        assertThat(run("diff", old.folder().toString(), amended.folder().toString(), "--policy", "town-2023").err)
                .contains("`town-2023`", "`town-20");
        assertThat(run("diff", old.folder().toString(), amended.folder().toString(), "--projects", "-").exit).isEqualTo(2);
        assertThat(run("expiry").exit).isEqualTo(2);
        assertThat(run("expiry", "--projects", projects.toString(), "--within", "soon").err).contains("`soon`");
        assertThat(run("expiry", "--projects", projects.toString(), "--as-of", "tomorrow").err).contains("`tomorrow`");
    }

    @Test
    void expiry_tells_what_a_verdict_becomes_when_the_plan_ends() {
        Run run = run("expiry", "--rules", old.folder().toString(), "--projects", projects.toString(), "--as-of", "2026-12-01", "--within", "30");
        assertThat(run.exit).isZero();
        assertThat(run.out).contains("2026-12-31  plan period ends  town-2022", "FIT → CONDITIONAL: 1", "CONDITIONAL the day after");
        assertThat(run("expiry", "--rules", old.folder().toString(), "--projects", projects.toString(), "--as-of", "2026-12-01",
                "--within", "29").out).contains("0 verdicts rest");
    }

    private Path commit() throws Exception {
        Path repository = folder.resolve("repository");
        git(repository, "init", "-q");
        git(repository, "config", "user.email", "nobody@example.org");
        git(repository, "config", "user.name", "nobody");
        git(repository, "add", ".");
        git(repository, "commit", "-qm", "rules");
        return repository;
    }

    private static void git(Path repository, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(repository.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> list = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return list.filter(path -> path.getFileName().toString().startsWith("zonefit-rules-")).sorted().toList();
        }
    }

    private static Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        PrintWriter print = new PrintWriter(out);
        PrintWriter printError = new PrintWriter(err);
        List<String> all = new ArrayList<>(List.of("rules"));
        all.addAll(List.of(args));
        all.addAll(List.of("--lang", "en"));
        InputStream nothing = new ByteArrayInputStream(new byte[0]);
        int exit = Main.run(all.toArray(String[]::new), nothing, print, printError);
        print.flush();
        printError.flush();
        return new Run(exit, out.toString(), err.toString());
    }
}
