using ContentApi.Articles.Search.Vectors;

namespace ContentApi.Editorial.Batches;

/// <summary>What an article is found by; null where the database has to find it out itself.</summary>
public delegate SearchVector? SearchLookup(Guid article);
