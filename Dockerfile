FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# What is restored changes less often than the code: a layer of its own.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/ContentApi/ContentApi.csproj src/ContentApi/packages.lock.json src/ContentApi/
RUN dotnet restore src/ContentApi --locked-mode

COPY db db
COPY openapi openapi
COPY src src
RUN dotnet publish src/ContentApi --configuration Release --no-restore --output /app
# A folder that the image's user may write to: a volume that is mounted there takes its owner over.
RUN mkdir -p /folders/var/lib/content-api/media

# Chiseled: no shell, no package manager, not root. "extra" brings ICU and time zones, which slugs and dates need.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app .
COPY --from=build --chown=1654:1654 /folders/var/lib /var/lib
ENV Media__Path=/var/lib/content-api/media
USER 1654
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["dotnet", "ContentApi.dll", "health"]
ENTRYPOINT ["dotnet", "ContentApi.dll"]
