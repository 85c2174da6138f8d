package org.shenava.view;

import java.util.List;
import org.shenava.view.common.PageSource;
import org.shenava.view.history.HistoryPage;
import org.shenava.view.live.LivePage;
import org.shenava.view.live.LiveViewModel;

/** The pages of the window, in the order of the rail. */
final class Pages {
    private Pages() {}

    /** @param live shared by the controls at the top, which stand over every page */
    static List<PageSource> all(LiveViewModel live) {
        return List.of(
                new PageSource(LivePage.ID, file -> true, context -> new LivePage(live, context.texts())),
                new PageSource(HistoryPage.ID, HistoryPage::new));
    }
}
