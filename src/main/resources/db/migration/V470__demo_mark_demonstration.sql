-- Says that the demonstration was loaded here, whose passwords are published: settings may say otherwise the next day.
create table demonstration (
    only_one  boolean     not null default true,
    loaded_at timestamptz not null default now(),
    constraint demonstration_pk primary key (only_one),
    constraint demonstration_one check (only_one)
);
-- Nobody but the demonstration has an address that ends in "example": no such name is ever given to anyone.
insert into demonstration (loaded_at)
select now() where exists (select from person where email = 'admin@marlhaven.example');
