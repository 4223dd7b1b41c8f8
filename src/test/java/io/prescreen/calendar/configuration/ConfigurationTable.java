package io.prescreen.calendar.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The README's table of everything that an operator may set. */
public final class ConfigurationTable {

    private static final Pattern ROW =
            Pattern.compile("^\\| `([^`]+)` \\| (.*) \\| (.*) \\| (.*) \\|$", Pattern.MULTILINE);
    private static final Pattern SECTION = Pattern.compile("\n## Configuration\n(.*?)\n## ", Pattern.DOTALL);

    private ConfigurationTable() {}

    /** @param property {@code *} stands for the operator's own names, as in {@code services.*} */
    public record Row(String property, String defaultValue, String example, String meaning) {

        public boolean isRequired() {
            return defaultValue.equals("required");
        }
    }

    public static List<Row> rows() {
        return ROW.matcher(section())
                .results()
                .map(row -> new Row(
                        row.group(1).replaceAll("\"<\\w+>\"", "*"),
                        plain(row.group(2)),
                        plain(row.group(3)),
                        row.group(4)))
                .toList();
    }

    private static String section() {
        try {
            return SECTION.matcher(Files.readString(Path.of("README.md")))
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String plain(String cell) {
        return cell.replaceAll("^`([^`]*)`$", "$1");
    }
}
