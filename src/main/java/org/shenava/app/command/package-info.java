/**
 * The command line, a class a verb. Results go to standard output, all else to standard error. Read {@link
 * org.shenava.app.command.CommandLineStart} first.
 */
package org.shenava.app.command;
