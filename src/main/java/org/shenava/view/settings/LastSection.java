package org.shenava.view.settings;

/** Which section was shown last: found again when the page is built anew in another language. */
final class LastSection {
    private String id = "";

    String id() {
        return id;
    }

    void set(String newId) {
        id = newId;
    }
}
