/**
 * Long and hard: damaged files by the thousand, an hour of listening, faults of the machine, hostile files and models. Short in every
 * build; the profile {@code endurance} sets the full sizes. What came of them stands in {@code src/site/markdown/faults.md}.
 */
package org.shenava.endurance;
