package org.shenava.view;

import java.util.List;
import org.shenava.view.common.PageSource;
import org.shenava.view.ear.EarPage;
import org.shenava.view.file.FilesPage;
import org.shenava.view.history.HistoryPage;
import org.shenava.view.library.LibraryPage;
import org.shenava.view.live.LivePage;
import org.shenava.view.live.LiveViewModel;
import org.shenava.view.scale.ScalePage;
import org.shenava.view.settings.SettingsPage;
import org.shenava.view.teach.TeachPage;

/** The pages of the window, in the order of the rail. */
final class Pages {
    private Pages() {}

    /** @param live shared by the controls at the top, which stand over every page */
    static List<PageSource> all(LiveViewModel live) {
        return List.of(
                // Whatever no other page takes goes to the first one.
                new PageSource(LivePage.ID, context -> new LivePage(live, context)),
                ScalePage.source(),
                new PageSource(FilesPage.ID, FilesPage::takes, FilesPage::new),
                new PageSource(LibraryPage.ID, LibraryPage::new),
                new PageSource(HistoryPage.ID, HistoryPage::new),
                new PageSource(EarPage.ID, EarPage::new),
                new PageSource(TeachPage.ID, context -> new TeachPage(live, context)),
                new PageSource(SettingsPage.ID, context -> new SettingsPage(live, context)));
    }
}
