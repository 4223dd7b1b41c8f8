package io.prescreen.sandbox.cronofy.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * A folder in which {@code <mailbox>/<calendar name>.ics} are calendars of that mailbox. Looked at on every read, so
 * changes count at once; a file is read again only when its time or size changed.
 */
public final class DropInFolder {

    private static final Logger LOG = Logger.getLogger(DropInFolder.class);

    private final Map<Path, DropInFile> known = new HashMap<>();
    private final Path root;

    DropInFolder(Path root) {
        this.root = root;
    }

    public Path root() {
        return root;
    }

    /** The mailboxes that have a folder, whether somebody has such a mailbox or not. */
    public List<String> mailboxes() {
        return list(root).stream()
                .filter(Files::isDirectory)
                .map(folder -> folder.getFileName().toString())
                .toList();
    }

    /** All files of a mailbox by name, the broken ones too. */
    public List<DropInFile> files(String mailbox, ZoneId ownerZone) {
        List<DropInFile> files = new ArrayList<>();
        for (Path path : list(root.resolve(mailbox))) {
            if (DropInFile.isCalendar(path)) {
                read(path, ownerZone, files);
            }
        }
        return files;
    }

    private void read(Path path, ZoneId ownerZone, List<DropInFile> files) {
        try {
            DropInFile file = known.get(path);
            if (file == null || !file.isUpToDate()) {
                file = DropInFile.read(path, ownerZone);
                known.put(path, file);
                warn(file);
            }
            files.add(file);
        } catch (NoSuchFileException e) {
            LOG.debugf("%s was removed while being read", path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static void warn(DropInFile file) {
        if (file.calendar().isEmpty()) {
            LOG.warnf("left out: %s", file.complaint());
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
