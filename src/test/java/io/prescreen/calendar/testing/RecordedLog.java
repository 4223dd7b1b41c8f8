package io.prescreen.calendar.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What the service writes to its log while this is open, with our own loggers at their most talkative. */
public final class RecordedLog extends Handler {

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final Map<Logger, Level> levels = new HashMap<>();

    public static RecordedLog of(String... talkative) {
        RecordedLog log = new RecordedLog();
        for (String name : talkative) {
            Logger logger = Logger.getLogger(name);
            log.levels.put(logger, logger.getLevel());
            logger.setLevel(Level.ALL);
        }
        log.setFormatter(new PatternFormatter("%p [%c] %X %s%e"));
        Logger.getLogger("").addHandler(log);
        return log;
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(getFormatter().format(line));
    }

    @Override
    public void flush() {
        // nothing waits
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
        levels.forEach(Logger::setLevel);
    }
}
