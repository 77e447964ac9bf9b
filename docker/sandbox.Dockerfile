# The sandbox: docker build --file docker/sandbox.Dockerfile --tag case-management-sandbox .
FROM node:24-slim AS build
WORKDIR /src
COPY . .
RUN npm run ci:image sandbox

FROM node:24-alpine
ENV NODE_ENV=production SANDBOX_PORT=4000
WORKDIR /app
COPY --from=build /src/image/sandbox .
RUN mkdir .data && chown 1000 .data
USER 1000
VOLUME /app/.data
EXPOSE 4000
# Any answer is a good one: it shows that requests are served.
HEALTHCHECK CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.SANDBOX_PORT}/`).catch(() => process.exit(1))"]
ENTRYPOINT ["node", "dist/bin.js", "--host", "0.0.0.0"]
