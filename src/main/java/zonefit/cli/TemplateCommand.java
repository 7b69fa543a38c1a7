package zonefit.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import zonefit.policy.RuleFiles;
import zonefit.policy.RuleFolderReader;
import zonefit.template.TemplateWorkbook;
import zonefit.text.Text;
import zonefit.vocabulary.Vocabulary;

/** {@code zonefit template}: writes the workbook in which projects are filled in, with the words of the rules folder. */
final class TemplateCommand {

    private static final Path DEFAULT = Path.of("zonefit-template.xlsx");

    private final PrintWriter out;

    TemplateCommand(PrintWriter out) {
        this.out = out;
    }

    int run(List<String> args) throws IOException {
        RulesOptions options = RulesOptions.parse(args, Map.of("output", true));
        if (!options.arguments().isEmpty()) {
            throw new UsageException(new Text("多余的参数 `" + options.arguments().get(0) + "`", "`" + options.arguments().get(0) + "` is one word too many"));
        }
        Path file = options.value("output").map(Path::of).orElse(DEFAULT);
        if (Files.exists(file)) {
            // It may be a template that somebody has filled in.
            throw new UsageException(new Text("`" + file + "` 已存在，不覆盖", "`" + file + "` is there already and is not overwritten"));
        }
        Vocabulary vocabulary = RuleFolderReader.read(RuleFiles.of(options.rules()), Environment.cache()).vocabulary();
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new UsageException(new Text("没有文件夹 `" + folder + "`", "there is no folder `" + folder + "`"));
        }
        // The file appears whole or not at all.
        Path part = folder.resolve("." + file.getFileName() + ".part");
        try {
            try (OutputStream stream = Files.newOutputStream(part)) {
                new TemplateWorkbook(vocabulary, options.lang()).write(stream);
            }
            Files.move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
        out.println(file);
        return Exit.DONE;
    }
}
