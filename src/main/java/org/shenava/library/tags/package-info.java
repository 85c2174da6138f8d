/**
 * Tags inside sound files: reading them in every format, and writing the genre where everything else in the file must stay as it is.
 * Read {@link org.shenava.library.tags.GenreTags} first.
 */
package org.shenava.library.tags;
