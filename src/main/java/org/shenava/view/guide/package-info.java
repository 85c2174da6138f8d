/** The guide of the first run: a few cards over the window, which goes on working under them. Read {@link org.shenava.view.guide.GuideViewModel} first. */
package org.shenava.view.guide;
