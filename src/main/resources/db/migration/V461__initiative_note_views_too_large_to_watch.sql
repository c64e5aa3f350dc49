-- A view that grew past what can be watched: it is not compared until it is smaller again, and says so meanwhile.
alter table view_watch add column too_large boolean not null default false;
