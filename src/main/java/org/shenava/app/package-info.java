/** Start, composition by constructor, the command line. May use everything. Read {@link org.shenava.app.Launcher} first. */
package org.shenava.app;
