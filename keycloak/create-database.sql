-- run once by the postgres image, on an empty volume
create database keycloak;
