module casemanagement

go 1.25.0

require (
	github.com/golang-jwt/jwt/v5 v5.3.1
	github.com/oapi-codegen/nullable v1.2.0
)
