namespace ContentApi.Platform.Delivery;

/// <summary>An answer that is true at its moment only: no cache keeps it, and it has no entity tag.</summary>
public interface INeverKept;
