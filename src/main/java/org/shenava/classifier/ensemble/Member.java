package org.shenava.classifier.ensemble;

/**
 * A model that an ensemble asks. It keeps its own folder.
 *
 * @param id of its card
 * @param sha256 of its weights, as its card says; another model of the same name is refused
 */
public record Member(String id, String sha256) {
    public Member {
        // The id becomes a folder's name.
        if (!id.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*")) {
            throw new IllegalArgumentException("a member cannot be called " + id);
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("the checksum of the member " + id + " is malformed");
        }
    }
}
