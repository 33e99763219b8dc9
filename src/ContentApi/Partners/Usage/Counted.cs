using ContentApi.Platform.Delivery;

namespace ContentApi.Partners.Usage;

/// <summary>What is counted together until it is written down.</summary>
/// <param name="Partner">To whom it was delivered; null: to nobody with whom there is a reckoning.</param>
/// <param name="Key">With which key.</param>
/// <param name="Day">The day (UTC).</param>
/// <param name="Route">Which route was asked; null: it was delivered later, to who had asked before.</param>
/// <param name="Delivered">What was in the answer: the same object for each time that the same answer is given.</param>
internal readonly record struct Counted(Guid? Partner, Guid Key, DateOnly Day, string? Route, Delivered? Delivered);
