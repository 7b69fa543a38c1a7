/**
 * Reads what a project is from its own words: phrase by phrase from the end, every word accounted for, then weighed once. What words mean
 * belongs to the vocabulary; what follows from an industry belongs to rules and verdicts.
 */
package zonefit.recognition;
