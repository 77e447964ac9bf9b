# The docs as static files behind nginx: docker build --file docker/docs.Dockerfile --tag case-management-docs .
FROM node:24-slim AS build
WORKDIR /src
COPY . .
RUN npm run ci:image docs

FROM nginx:stable-alpine
COPY docker/nginx-main.conf /etc/nginx/nginx.conf
COPY docker/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /src/image/docs /usr/share/nginx/html
USER 101
EXPOSE 8080
HEALTHCHECK CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/"]
CMD ["nginx", "-g", "daemon off;"]
