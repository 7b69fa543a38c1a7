package zonefit.text;

/** A language of the reports. Statutory terms and machine codes are the same in both. */
public enum Lang { ZH, EN }
