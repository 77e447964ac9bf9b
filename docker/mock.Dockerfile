# The mock: docker build --file docker/mock.Dockerfile --tag case-management-mock .
FROM node:24-slim AS build
WORKDIR /src
COPY . .
RUN npm run ci:image mock

FROM node:24-alpine
ENV NODE_ENV=production MOCK_PORT=4010
WORKDIR /app
COPY --from=build /src/image/mock .
USER 1000
EXPOSE 4010
# Any answer is a good one: it shows that requests are served.
HEALTHCHECK CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.MOCK_PORT}/`).catch(() => process.exit(1))"]
ENTRYPOINT ["node", "dist/bin.js", "--host", "0.0.0.0"]
