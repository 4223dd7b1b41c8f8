package io.prescreen.sandbox.cronofy.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Results too long for one answer, as they were when first asked for. The oldest are forgotten when there are too many. */
public final class ResultPages {

    private static final int CAPACITY = 10_000;

    private final Map<String, Page> pages = new LinkedHashMap<>();

    /**
     * One page of a result.
     *
     * @param sub the account whose token may read it
     * @param current from 1
     * @param next the id of the next page; the last page has none
     */
    public record Page(String sub, List<?> items, int current, int total, Optional<String> next) {}

    /** Keeps all pages but the first, which it returns; an empty result is one empty page. */
    public Page split(String sub, List<?> items, int pageSize) {
        int total = Math.max(1, (items.size() + pageSize - 1) / pageSize);
        Optional<String> next = Optional.empty();
        Page page = null;
        for (int current = total; current >= 1; current--) {
            page = new Page(sub, slice(items, current, pageSize), current, total, next);
            next = current == 1 ? next : Optional.of(keep(page));
        }
        return page;
    }

    public Optional<Page> find(String id) {
        return Optional.ofNullable(pages.get(id));
    }

    void clear() {
        pages.clear();
    }

    private String keep(Page page) {
        if (pages.size() >= CAPACITY) {
            pages.remove(pages.keySet().iterator().next());
        }
        String id = Identifiers.pageId();
        pages.put(id, page);
        return id;
    }

    private static List<?> slice(List<?> items, int current, int pageSize) {
        int from = (current - 1) * pageSize;
        return new ArrayList<>(items.subList(from, Math.min(from + pageSize, items.size())));
    }
}
